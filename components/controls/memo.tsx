import { Component, type ComponentType } from 'preact';

/**
 * A view that is drawn again only for other props, or for signals that it reads. The `memo` of `preact/compat` does the
 * same, but the whole of that package would have to be loaded.
 */
export function memo<Props extends object>(View: ComponentType<Props>): ComponentType<Props> {
  return class extends Component<Props> {
    override shouldComponentUpdate(next: Readonly<Props>): boolean {
      return differ(this.props, next) || differ(next, this.props);
    }

    override render(props: Readonly<Props>) {
      return <View {...props} />;
    }
  };
}

/** Whether a field of one differs from the same field of the other. */
function differ<Props extends object>(one: Props, other: Props): boolean {
  return (Object.keys(one) as (keyof Props)[]).some((key) => one[key] !== other[key]);
}
