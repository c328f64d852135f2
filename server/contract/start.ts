/** The start page, server-rendered. */
export const startPagePath = '/';
