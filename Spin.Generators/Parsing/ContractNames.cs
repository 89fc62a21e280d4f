namespace Spin.Generators.Parsing;

/// <summary>The contract's types by their metadata names.</summary>
internal static class ContractNames
{
    /// <summary>The contract's assembly and namespace.</summary>
    internal const string Contract = "Spin";

    /// <summary>The kernel's assembly: the nucleus.</summary>
    internal const string Nucleus = Text.Generated.Nucleus;

    /// <summary>Marks events.</summary>
    internal const string Event = "Spin.EventAttribute";

    /// <summary>Marks spindles.</summary>
    internal const string Spindle = "Spin.SpindleAttribute";

    /// <summary>Marks handlers.</summary>
    internal const string Handles = "Spin.HandlesAttribute<TEvent>";

    /// <summary>A payload that outlives its raise.</summary>
    internal const string Detached = "Spin.IDetached<TPayload>";

    /// <summary>A payload whose bytes a filter may substitute.</summary>
    internal const string Rewritable = "Spin.IRewritable<TPayload>";

    /// <summary>Marks matches.</summary>
    internal const string Match = "Spin.MatchAttribute";

    /// <summary>Marks matches of a range.</summary>
    internal const string MatchRange = "Spin.MatchRangeAttribute";

    /// <summary>Marks matches of an address.</summary>
    internal const string MatchPrefix = "Spin.MatchPrefixAttribute";

    /// <summary>Marks services.</summary>
    internal const string Service = "Spin.ServiceAttribute";

    /// <summary>Marks what a part of the kernel provides.</summary>
    internal const string PartOf = "Spin.PartOfAttribute";

    /// <summary>Marks interfaces by which spindles call a spindle.</summary>
    internal const string Port = "Spin.PortAttribute";

    /// <summary>Marks the spindle that implements one.</summary>
    internal const string Exports = "Spin.ExportsAttribute<TPort>";

    /// <summary>Manifest: an export.</summary>
    internal const string ServiceExport = "Spin.ServiceExportAttribute";

    /// <summary>What survives a restart.</summary>
    internal const string State = "Spin.IState";

    /// <summary>The kernel's services as a whole.</summary>
    internal const string KernelServices = "Spin.KernelServices";

    /// <summary>A spindle's identity.</summary>
    internal const string SpindleContext = "Spin.SpindleContext";

    /// <summary>Manifest: an event.</summary>
    internal const string EventDeclared = "Spin.EventDeclaredAttribute";

    /// <summary>Manifest: a spindle.</summary>
    internal const string SpindleDeclared = "Spin.SpindleDeclaredAttribute";

    /// <summary>Manifest: a handler.</summary>
    internal const string HandlerBinding = "Spin.HandlerBindingAttribute";

    /// <summary>Manifest: an import.</summary>
    internal const string ServiceImport = "Spin.ServiceImportAttribute";

    /// <summary>Manifest: the assembly.</summary>
    internal const string SpindleManifest = "Spin.SpindleManifestAttribute";
}
