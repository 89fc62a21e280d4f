using Microsoft.CodeAnalysis;

namespace Spin.Analyzers.Resources;

/// <summary>What is wrong with a resource at a place.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Resource">The resource.</param>
/// <param name="At">The operation to blame.</param>
/// <param name="Other">The operation that it conflicts with, or by which the function is left; null where that is its end.</param>
internal sealed record ResourceFinding(ResourceFindingKind Kind, Resource Resource, IOperation At, IOperation? Other);
