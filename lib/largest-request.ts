/**
 * Bytes that staff may send in one request: a photograph as a camera makes it, with what a form puts around it. The
 * gateway refuses more; the renderer would quietly cut it off.
 */
export const largestRequest = 40 * 1024 * 1024;
