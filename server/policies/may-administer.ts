/** The owner of the installation, and nobody else, decides who may use it. */
export function mayAdminister(
  asker: { readonly researcherId: string },
  installationOwnerId: string | null,
): boolean {
  return asker.researcherId === installationOwnerId;
}
