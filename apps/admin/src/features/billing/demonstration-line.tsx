/** Quietly, wherever something of billing is shown: money here is not money. */
export function DemonstrationLine() {
  return (
    <p className="text-13 text-ink-muted">
      This is a demonstration. Payments go to a stand-in for Stripe, and nothing is really charged.
    </p>
  );
}
