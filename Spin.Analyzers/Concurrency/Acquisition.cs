using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Spin.Analyzers.Concurrency;

/// <summary>One place where a lock is entered.</summary>
/// <param name="Lock">The lock's path.</param>
/// <param name="Name">The lock as messages name it.</param>
/// <param name="IsReentrant">Whether its owner may enter it again.</param>
/// <param name="Held">The locks that are held already.</param>
/// <param name="Node">Where, without the operation, which would keep the whole body.</param>
internal sealed record Acquisition(string Lock, string Name, bool IsReentrant, ImmutableSortedSet<string> Held, SyntaxNode Node);
