/** A picture that the bundler gives the address of. */
declare module '*.svg' {
  const address: string;
  export default address;
}
