export declare const packWords: (list: string) => string
export declare const unpackWords: (packed: string) => string
