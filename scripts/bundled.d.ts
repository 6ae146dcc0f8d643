export declare const bundled: Record<string, string>
