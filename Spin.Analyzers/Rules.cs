using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Spin.Analyzers;

/// <summary>
/// The registry of rules, one partial file per range. An id is for ever: a rule that goes leaves its number retired.
/// The factories below are the only way to a descriptor.
/// </summary>
internal static partial class Rules
{
    /// <summary>Where the page of each rule is found.</summary>
    internal const string HelpBase = "https://github.com/spin-kernel/spin/blob/main/docs/rules/";

    /// <summary>1xxx.</summary>
    internal const string MemorySafety = "MemorySafety";

    /// <summary>2xxx.</summary>
    internal const string EffectsCategory = "Effects";

    /// <summary>3xxx.</summary>
    internal const string Events = "Events";

    /// <summary>4xxx.</summary>
    internal const string Capabilities = "Capabilities";

    /// <summary>5xxx.</summary>
    internal const string Resources = "Resources";

    /// <summary>6xxx.</summary>
    internal const string Concurrency = "Concurrency";

    /// <summary>7xxx.</summary>
    internal const string Time = "Time";

    /// <summary>9xxx.</summary>
    internal const string Project = "Project";

    // The compiler's own rules of this SDK's generators and build have numbers of the same form, and cannot be suppressed either.
    private const int IdLength = 8;

    private static readonly Lazy<ILookup<bool, string>> s_ids = new(static () => typeof(Rules)
        .GetFields(BindingFlags.Static | BindingFlags.NonPublic)
        .Select(static field => field.GetValue(null)).OfType<DiagnosticDescriptor>()
        .ToLookup(static rule => rule.DefaultSeverity == DiagnosticSeverity.Error, static rule => rule.Id));

    /// <summary>The rules that cannot be suppressed.</summary>
    internal static IEnumerable<string> SafetyIds => s_ids.Value[true];

    /// <summary>Whether an id is that of a rule that cannot be suppressed: of any in this SDK that is not advice.</summary>
    internal static bool IsSafety(string id) =>
        id.Length == IdLength && id.StartsWith("SPIN", StringComparison.OrdinalIgnoreCase) && id.Skip("SPIN".Length).All(char.IsDigit) &&
        !s_ids.Value[false].Contains(id, StringComparer.OrdinalIgnoreCase);

    /// <summary>The page of a rule.</summary>
    internal static string HelpLink(string id) => HelpBase + id + ".md";

    // What is not configurable is deaf to pragmas and configuration files; [SuppressMessage] does not apply to what a compiler says.
    private static string[] Safety => [WellKnownDiagnosticTags.NotConfigurable, WellKnownDiagnosticTags.Compiler];

    /// <summary>A safety rule: an error that nothing in a project can silence.</summary>
    private static DiagnosticDescriptor Create(string id, string title, string message, string category, string description) =>
        Create(id, title, message, category, description, DiagnosticSeverity.Error, Safety);

    /// <summary>A safety rule of the whole compilation, reported when all of it has been seen.</summary>
    private static DiagnosticDescriptor CreateForCompilation(string id, string title, string message, string category, string description) =>
        Create(id, title, message, category, description, DiagnosticSeverity.Error,
            [.. Safety, WellKnownDiagnosticTags.CompilationEnd]);

    /// <summary>Advice: a warning about what is contained or a matter of judgement, which a project may configure.</summary>
    private static DiagnosticDescriptor CreateAdvice(
        string id, string title, string message, string category, string description, DiagnosticSeverity severity = DiagnosticSeverity.Warning) =>
        Create(id, title, message, category, description, severity, []);

    private static DiagnosticDescriptor Create(
        string id, string title, string message, string category, string description, DiagnosticSeverity severity, string[] tags)
    {
#pragma warning disable RS0030 // this is the factory
        return new DiagnosticDescriptor(
            id, title, message, category, severity, isEnabledByDefault: true, description, HelpLink(id), tags);
#pragma warning restore RS0030
    }
}
