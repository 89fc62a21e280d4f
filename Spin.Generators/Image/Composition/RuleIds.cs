namespace Spin.Generators.Image.Composition;

/// <summary>The numbers of the rules for events, bindings and images.</summary>
internal static class RuleIds
{
    /// <summary>A match that can hold for no event.</summary>
    internal const string Match = "SPIN3005";

    /// <summary>Handlers that must each run before another.</summary>
    internal const string OrderingCycle = "SPIN3006";

    /// <summary>Before or After that names no handler.</summary>
    internal const string OrderingTarget = "SPIN3007";

    /// <summary>Several results without a fold.</summary>
    internal const string SeveralResults = "SPIN3009";

    /// <summary>An event for which no companions can be generated.</summary>
    internal const string EventShape = "SPIN3013";

    /// <summary>A handler on an event whose owner forbids it.</summary>
    internal const string ForbiddenHandler = "SPIN3016";

    /// <summary>A spindle whose binding has no place.</summary>
    internal const string BindingName = "SPIN3020";

    /// <summary>An import that is not granted.</summary>
    internal const string NotGranted = "SPIN4002";

    /// <summary>A grant that grants nothing.</summary>
    internal const string UnknownGrant = "SPIN4012";

    /// <summary>Versions that do not go together.</summary>
    internal const string Versions = "SPIN9005";

    /// <summary>Two spindles with one name.</summary>
    internal const string DuplicateName = "SPIN9006";

    /// <summary>An image without spindles.</summary>
    internal const string EmptyImage = "SPIN9007";

    /// <summary>A spindle item that names no spindle.</summary>
    internal const string UnknownSpindle = "SPIN9008";

    /// <summary>A part of the kernel that is needed and left out.</summary>
    internal const string LeftOutPart = "SPIN9009";
}
