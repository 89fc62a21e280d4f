using Microsoft.CodeAnalysis;

namespace Spin.Analyzers;

/// <content>The project.</content>
internal static partial class Rules
{
    /// <summary>AllowUnsafeBlocks.</summary>
    internal static readonly DiagnosticDescriptor SPIN9002_AllowUnsafeBlocks = CreateForCompilation(
        "SPIN9002",
        "A spindle project does not allow unsafe blocks",
        "'{0}' contains spindles but sets AllowUnsafeBlocks: remove the property from the project",
        Project,
        "With unsafe blocks allowed, memory safety hangs on this package's rules alone instead of on the compiler too.");
}
