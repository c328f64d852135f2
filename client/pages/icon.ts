/** The product's sign, a small hill of cards, one of them placed by its owner; in the page, so nothing is fetched. */
export const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 29 29'%3E%3Cpath fill='%238a857b' d='M0 18h5v5H0zM6 18h5v5H6zM6 12h5v5H6zM12 18h5v5h-5zM12 12h5v5h-5zM12 6h5v5h-5zM18 18h5v5h-5zM24 18h5v5h-5z'/%3E%3Cpath fill='%230b8a86' d='M18 12h5v5h-5z'/%3E%3C/svg%3E";
