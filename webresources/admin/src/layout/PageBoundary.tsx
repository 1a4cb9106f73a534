import { Component, type ReactNode } from 'react';
import { ErrorPage } from '../feedback/ErrorPage';

interface Props {
  /** The address that is shown; another one is a further attempt. */
  place: string;
  children: ReactNode;
}

interface State {
  place: string;
  error: unknown;
}

/** Keeps an error in what one address shows from the others: navigation stays, and another page is shown as ever. */
export class PageBoundary extends Component<Props, State> {
  override state: State = { place: this.props.place, error: null };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { error };
  }

  static getDerivedStateFromProps({ place }: Props, state: State): Partial<State> | null {
    return place === state.place ? null : { place, error: null };
  }

  override render(): ReactNode {
    const { error } = this.state;
    return error === null ? (
      this.props.children
    ) : (
      <ErrorPage error={error} retry={() => this.setState({ error: null })} />
    );
  }
}
