// Of the packages measured against only what is called; so the project's type check needs none of them installed.
declare module '@textlint/kernel' {
  export interface TextlintKernelOptions {
    ext: string;
    plugins: { pluginId: string; plugin: unknown }[];
    rules: { ruleId: string; rule: unknown; options?: unknown }[];
  }
  export class TextlintKernel {
    lintText(text: string, options: TextlintKernelOptions): Promise<{ messages: { index: number; message: string }[] }>;
  }
}

declare module '@textlint/textlint-plugin-text' {
  const plugin: { default?: unknown };
  export default plugin;
}

declare module 'textlint-rule-prh' {
  const rule: { default?: unknown };
  export default rule;
}

declare module 'write-good' {
  export default function writeGood(text: string): { index: number; offset: number; reason: string }[];
}
