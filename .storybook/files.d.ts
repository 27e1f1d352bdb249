declare module '*.mdx' {
  const page: () => unknown;
  export default page;
}

declare module '*/custom-elements.json' {
  const manifest: object;
  export default manifest;
}

declare module '*.css' {}

declare module '*.css?inline' {
  const text: string;
  export default text;
}

declare module '*.json?raw' {
  const text: string;
  export default text;
}
