using Spin.Verifier.Metadata;
using Spin.Verifier.Types;

namespace Spin.Verifier.Manifest;

/// <summary>A parameter of a spindle's constructor as a manifest claims it.</summary>
/// <param name="Spindle">The spindle; null where no such class is linked.</param>
/// <param name="Position">The parameter's position.</param>
/// <param name="Service">Its type, with its type arguments; null where it is not linked.</param>
internal sealed record ClaimedImport(DefinedType? Spindle, int Position, NamedType? Service);
