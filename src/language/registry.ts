/** Languages that can be read. A new one is a folder under data/, its models, and its code here. */
export const LANGUAGES: readonly string[] = ['fr', 'en']
