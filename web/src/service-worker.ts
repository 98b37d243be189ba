// Keeps the library usable without a network.
declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: { url: string; revision: string | null }[] };
void self.__WB_MANIFEST;
export {};
