/** Where this build is published: the worker's own folder, so that a browser never mixes two builds. */

export const BASE = new URL("./", self.location.href).href;
