/** What a configuration is called, in the order in which a folder is searched. */
export const configNames = ['gongwen.config.yaml', 'gongwen.config.yml', 'gongwen.config.json']
