using Microsoft.CodeAnalysis;

namespace Spin.Analyzers;

/// <content>Capabilities and domains.</content>
internal static partial class Rules
{
    /// <summary>Constructor parameter that is no service.</summary>
    internal static readonly DiagnosticDescriptor SPIN4001_NotAService = Create(
        "SPIN4001",
        "A spindle's constructor asks for services only",
        "Parameter '{0}' of spindle '{1}' has type '{2}', which {3}; {4}",
        Capabilities,
        "The constructor is the import list: the image gives each parameter what it was granted.");

    /// <summary>Capability in a static.</summary>
    internal static readonly DiagnosticDescriptor SPIN4003_CapabilityInStatic = Create(
        "SPIN4003",
        "No capability is kept in a static",
        "Static {0} '{1}' would give '{2}' to all code of the assembly: keep the capability in an instance field of the spindle it was given to",
        Capabilities,
        "A capability in a static is ambient authority: it outlives its spindle and serves callers to whom it was not granted.");

    /// <summary>Capability that leaves the assembly.</summary>
    internal static readonly DiagnosticDescriptor SPIN4004_CapabilityLeak = Create(
        "SPIN4004",
        "A capability stays in the assembly it was given to",
        "{0} hands '{1}' to other assemblies, to which it was not granted: {2}",
        Capabilities,
        "The image decides who has which right; an assembly is one protection domain, and what it was given is not its to give away.");

    /// <summary>Cast beyond what was given.</summary>
    internal static readonly DiagnosticDescriptor SPIN4005_ForeignCast = Create(
        "SPIN4005",
        "A reference is what its giver showed",
        "'{0}' {1}; a cast would make more of a reference than was given",
        Capabilities,
        "An object behind an interface may be more than the interface shows; the right is what the interface shows.");

    /// <summary>Static mutable state.</summary>
    internal static readonly DiagnosticDescriptor SPIN4006_StaticState = Create(
        "SPIN4006",
        "Spindles have no static mutable state",
        "Static {0} '{1}' {2}: {3}",
        Capabilities,
        "State belongs to an instance: statics are charged to nobody, shared by all, and survive the spindle's end.");

    /// <summary>Ambient authority.</summary>
    internal static readonly DiagnosticDescriptor SPIN4007_AmbientAuthority = Create(
        "SPIN4007",
        "Authority comes from the constructor",
        "'{0}' is ambient authority, which a spindle does not have: {1}",
        Capabilities,
        "Whatever a spindle may do is given to its constructor, so that an image can grant, attenuate and withdraw it and a test can replace it.");

    /// <summary>Import without use.</summary>
    internal static readonly DiagnosticDescriptor SPIN4008_UnneededImport = CreateAdvice(
        "SPIN4008",
        "A spindle imports what it uses",
        "'{0}' is imported by '{1}' and not used: remove the parameter, so that no image needs to grant it",
        Capabilities,
        "The constructor is the import list; what a spindle does not need, it should not have.",
        DiagnosticSeverity.Info);

    /// <summary>Internals behind a reference.</summary>
    internal static readonly DiagnosticDescriptor SPIN4009_ExposedInternals = Create(
        "SPIN4009",
        "Exported types keep their internals",
        "'{0}' hands out '{1}', which other assemblies can then change: {2}",
        Capabilities,
        "What another domain can write without a call, no method checks: the invariants of the type are then the other domain's.");

    /// <summary>Implementation of a right.</summary>
    internal static readonly DiagnosticDescriptor SPIN4010_ClosedInterface = Create(
        "SPIN4010",
        "Rights are implemented by the kernel",
        "'{0}' implements '{1}', which is not open for that: {2}",
        Capabilities,
        "The kernel trusts that what comes back to it is what it gave, and the compiler calls directly where there is one implementation.");

    /// <summary>Threads, timers, tasks.</summary>
    internal static readonly DiagnosticDescriptor SPIN4011_UnmanagedConcurrency = Create(
        "SPIN4011",
        "Spindles start strands by their services only",
        "'{0}' starts or continues code that the kernel does not know as this spindle's: {1}",
        Capabilities,
        "A strand belongs to a spindle: it is charged to it, shown, and ended with it. Threads, timers and tasks of the class library belong to nobody.");
}
