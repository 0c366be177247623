import { transform } from "esbuild";

/** A loader of the bundler: the script without comments and spaces, for the oldest browsers that are still met. */
export default function minifyScript(source) {
  const done = this.async();
  transform(source, { minify: true, target: "es2020" }).then(({ code }) => done(null, code), done);
}
