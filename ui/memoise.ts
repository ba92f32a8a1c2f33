import { Component, type ComponentChildren, type ComponentClass, createElement } from 'preact';

/** A component that is drawn again only when one of its properties is another value than before (`Object.is`). */
export function memoise<Props extends object>(draw: (props: Props) => ComponentChildren): ComponentClass<Props> {
  return class extends Component<Props> {
    override shouldComponentUpdate(next: Readonly<Props>): boolean {
      return differs(this.props, next);
    }

    override render(): ComponentChildren {
      return createElement(draw, this.props as Props);
    }
  };
}

function differs(before: object, after: object): boolean {
  const names = Object.keys(after);
  if (names.length !== Object.keys(before).length) return true;
  return names.some((name) => !Object.is(Reflect.get(before, name), Reflect.get(after, name)));
}
