// The script of every page: small; what a person does not use is not loaded.
export {};
