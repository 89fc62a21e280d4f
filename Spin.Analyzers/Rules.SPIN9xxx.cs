using Microsoft.CodeAnalysis;

namespace Spin.Analyzers;

/// <content>The project.</content>
internal static partial class Rules
{
    /// <summary>Nullable off.</summary>
    internal static readonly DiagnosticDescriptor SPIN9001_NullableDisabled = Create(
        "SPIN9001",
        "Nullable reference types are on",
        "{0} switches nullable reference types off: {1}",
        Project,
        "A null reference ends the handler that follows it; the compiler knows beforehand where that can happen, if it is asked.");

    /// <summary>AllowUnsafeBlocks.</summary>
    internal static readonly DiagnosticDescriptor SPIN9002_AllowUnsafeBlocks = CreateForCompilation(
        "SPIN9002",
        "A spindle project does not allow unsafe blocks",
        "'{0}' contains spindles but sets AllowUnsafeBlocks: remove the property from the project",
        Project,
        "With unsafe blocks allowed, memory safety hangs on this package's rules alone instead of on the compiler too.");

    /// <summary>Suppression of a safety rule.</summary>
    internal static readonly DiagnosticDescriptor SPIN9004_SuppressedRule = Create(
        "SPIN9004",
        "Safety rules are not suppressed",
        "{0} does not silence {1}, and the verifier refuses the same code in the image: remove it, and do what the rule says",
        Project,
        "Safety rules are part of the language of spindles; a suppression does nothing but mislead its reader.");
}
