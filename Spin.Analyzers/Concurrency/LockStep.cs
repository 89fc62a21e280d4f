using Microsoft.CodeAnalysis;

namespace Spin.Analyzers.Concurrency;

/// <summary>One place where a lock is entered while another is held.</summary>
/// <param name="Name">The lock that is entered.</param>
/// <param name="Under">The lock that is held.</param>
/// <param name="Node">Where.</param>
internal sealed record LockStep(string Name, string Under, SyntaxNode Node);
