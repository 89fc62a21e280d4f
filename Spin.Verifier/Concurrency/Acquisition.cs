using System.Collections.Immutable;
using Spin.Verifier.Metadata;

namespace Spin.Verifier.Concurrency;

/// <summary>One place where a lock is entered.</summary>
/// <param name="Lock">The lock.</param>
/// <param name="IsReentrant">Whether its owner may enter it again.</param>
/// <param name="Held">The paths of the locks that are held already.</param>
/// <param name="Within">The function.</param>
/// <param name="Instruction">Its index.</param>
internal sealed record Acquisition(SharedPlace Lock, bool IsReentrant, ImmutableSortedSet<string> Held, DefinedMethod Within, int Instruction);
