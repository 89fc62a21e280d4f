using Spin.Verifier.Metadata;

namespace Spin.Verifier.Manifest;

/// <summary>A spindle as a manifest claims it.</summary>
/// <param name="Spindle">Its class; null where no such class is linked.</param>
/// <param name="Binding">The class of its thunks; null where no such class is linked.</param>
internal sealed record ClaimedSpindle(DefinedType? Spindle, DefinedType? Binding);
