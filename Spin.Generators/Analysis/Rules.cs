using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Spin.Generators.Image.Composition;

namespace Spin.Generators.Analysis;

/// <summary>The rules that this package reports: those for which one must know what is generated. An id is for ever.</summary>
internal static class Rules
{
    private const string HelpBase = "https://github.com/spin-kernel/spin/blob/main/docs/rules/";
    private const string Events = "Events";
    private const string Capabilities = "Capabilities";
    private const string Project = "Project";

    /// <summary>A match that can hold for no event.</summary>
    internal static readonly DiagnosticDescriptor SPIN3005_Match = Create(
        RuleIds.Match,
        "A match compares a field of the event with a value of its type",
        "Handler '{0}' {1}",
        Events,
        "Matches are guards as data: the generated dispatcher compares the field with the value, many of them in one step.");

    /// <summary>Handlers that must each run before another.</summary>
    internal static readonly DiagnosticDescriptor SPIN3006_OrderingCycle = CreateForImage(
        RuleIds.OrderingCycle,
        "The order of handlers has no cycle",
        "Handlers of '{0}' must each run before the next: {1}; remove one Before, After or Order of them",
        Events,
        "The dispatcher runs the handlers of an event in one order, which First, Last, Before and After decide when the image is built.");

    /// <summary>Before or After that names no handler.</summary>
    internal static readonly DiagnosticDescriptor SPIN3007_OrderingTarget = CreateForImage(
        RuleIds.OrderingTarget,
        "Before and After name spindles that handle the same event",
        "Handler '{0}' is ordered against '{1}', which does not handle '{2}'; name a spindle that does, or remove the order",
        Events,
        "An order against a spindle that never handles the event says something that cannot be meant.");

    /// <summary>Several results without a fold.</summary>
    internal static readonly DiagnosticDescriptor SPIN3009_SeveralResults = CreateForImage(
        RuleIds.SeveralResults,
        "An event without a fold has one result",
        "Event '{0}' does not fold results, but both '{1}' and '{2}' may give one; match different values of one field, remove one, or give the event a Fold",
        Events,
        "Which of several results a raise returns must be said by the event, not by chance.");

    /// <summary>An event for which no companions can be generated.</summary>
    internal static readonly DiagnosticDescriptor SPIN3013_EventShape = Create(
        RuleIds.EventShape,
        "An event is a public delegate that a dispatcher can serve",
        "Event '{0}' {1}",
        Events,
        "The guard type, install right, table and raise of an event are generated beside it in its own assembly, and derived from in images.");

    /// <summary>A handler on an event whose owner forbids it.</summary>
    internal static readonly DiagnosticDescriptor SPIN3016_ForbiddenHandler = CreateForImage(
        RuleIds.ForbiddenHandler,
        "A handler is bound only where the event's owner and the image allow it",
        "Handler '{0}' may not be bound to '{1}': {2}",
        Events,
        "Who handles an event sees what happens there: the event's owner says who may, and the image grants it value by value.");

    /// <summary>A spindle whose binding has no place.</summary>
    internal static readonly DiagnosticDescriptor SPIN3020_BindingName = Create(
        RuleIds.BindingName,
        "A spindle leaves the name Binding to its generated class",
        "Spindle '{0}' has a member named 'Binding', where its generated class of that name must stand; rename the member",
        Events,
        "Handlers and guards may be private because the class 'Binding' is generated into the spindle.");

    /// <summary>An import that is not granted.</summary>
    internal static readonly DiagnosticDescriptor SPIN4002_NotGranted = CreateForImage(
        RuleIds.NotGranted,
        "A spindle imports only what the image grants it",
        "Spindle '{0}' imports '{1}', which this image does not grant it; {2}",
        Capabilities,
        "The constructor is the import list; the image's Grant says which of it a spindle gets.");

    /// <summary>A grant that grants nothing.</summary>
    internal static readonly DiagnosticDescriptor SPIN4012_UnknownGrant = CreateForImage(
        RuleIds.UnknownGrant,
        "A grant names something that can be granted",
        "In this image, {0}",
        Capabilities,
        "A grant that names nothing is a misspelling, and then the spindle lacks what was meant.");

    /// <summary>Versions that do not go together.</summary>
    internal static readonly DiagnosticDescriptor SPIN9005_Versions = CreateForImage(
        RuleIds.Versions,
        "SDK, contract and spindles have the same version",
        "{0} do not go together; {1}",
        Project,
        "The generated code of one version does not fit the contract of another.");

    /// <summary>Two spindles with one name.</summary>
    internal static readonly DiagnosticDescriptor SPIN9006_DuplicateName = CreateForImage(
        RuleIds.DuplicateName,
        "Spindles of an image have different names",
        "Two spindles are named '{0}': '{1}' and '{2}'; set [Spindle(Name = …)] on one of them",
        Project,
        "The shell, the log and the build report tell spindles apart by name.");

    /// <summary>An image without spindles.</summary>
    internal static readonly DiagnosticDescriptor SPIN9007_EmptyImage = CreateForImage(
        RuleIds.EmptyImage,
        "An image has a spindle",
        "Image '{0}' has no spindle; add <Spindle Include=\"…\" /> to the project, or a class marked [Spindle]",
        Project,
        "A kernel without spindles boots and does nothing.");

    /// <summary>A spindle item that names no spindle.</summary>
    internal static readonly DiagnosticDescriptor SPIN9008_UnknownSpindle = CreateForImage(
        RuleIds.UnknownSpindle,
        "A spindle item names an assembly with spindles",
        "Spindle item '{0}' names nothing: {1}",
        Project,
        "What an item names is not part of the image, so its handlers would silently not run.");

    /// <summary>A part of the kernel that is needed and left out.</summary>
    internal static readonly DiagnosticDescriptor SPIN9009_LeftOutPart = CreateForImage(
        RuleIds.LeftOutPart,
        "An image has the parts of the kernel that its spindles need",
        "{0} needs the kernel's {1}, which this image leaves out; remove <{2}>false</{2}> from the project, or what needs it",
        Project,
        "A spindle whose part of the kernel is not there would be constructed from nothing and never called.");

    /// <summary>The rules of images.</summary>
    internal static ImmutableArray<DiagnosticDescriptor> OfImages { get; } =
    [
        SPIN3006_OrderingCycle, SPIN3007_OrderingTarget, SPIN3009_SeveralResults, SPIN3016_ForbiddenHandler, SPIN4002_NotGranted,
        SPIN4012_UnknownGrant, SPIN9005_Versions, SPIN9006_DuplicateName, SPIN9007_EmptyImage, SPIN9008_UnknownSpindle,
        SPIN9009_LeftOutPart,
    ];

    private static DiagnosticDescriptor Create(string id, string title, string message, string category, string description) =>
        Create(id, title, message, category, description, [WellKnownDiagnosticTags.NotConfigurable]);

    private static DiagnosticDescriptor CreateForImage(string id, string title, string message, string category, string description) =>
        Create(id, title, message, category, description,
            [WellKnownDiagnosticTags.NotConfigurable, WellKnownDiagnosticTags.CompilationEnd]);

    private static DiagnosticDescriptor Create(
        string id, string title, string message, string category, string description, string[] tags) =>
        new(id, title, message, category, DiagnosticSeverity.Error, isEnabledByDefault: true, description, HelpBase + id + ".md", tags);
}
