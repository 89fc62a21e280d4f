namespace Spin.Verifier.Api;

/// <summary>The rule of the analyzers that speaks of a refused member; the list itself does not number its lines.</summary>
internal static class ApiRuleIds
{
    private const string NotAllowed = "SPIN1017";
    private const string AmbientAuthority = "SPIN4007";

    /// <summary>Whether a rule refuses members of types that are what they seem to be, so that all else can be said of the code as well.</summary>
    internal static bool LeavesTypes(string rule) => rule is NotAllowed or AmbientAuthority or VerifierRules.UnmanagedConcurrency;

    /// <summary>The rule.</summary>
    internal static string Of(string space, string type, string member) => space switch
    {
        "System" => OfSystem(type, member),
        "System.Runtime.CompilerServices" => type switch
        {
            "Unsafe" => "SPIN1006",
            "RuntimeHelpers" when member == "GetUninitializedObject" => VerifierRules.Uncleared,
            "RuntimeHelpers" or "ConditionalWeakTable" or "CallSite" => VerifierRules.BackDoor,
            _ => NotAllowed,
        },
        "System.Runtime.InteropServices" => type == "NativeLibrary" ? VerifierRules.ForeignCode : "SPIN1007",
        "System.Runtime" when type == "DependentHandle" => VerifierRules.BackDoor,
        "System.Linq" when type == "Queryable" => VerifierRules.Reflection,
        "System.Linq.Expressions" or "System.Reflection" or "System.Reflection.Emit" or "System.Reflection.Metadata" or "System.Runtime.Loader" => VerifierRules.Reflection,
        "System.Threading" => type switch
        {
            "Thread" when member is not (".ctor" or "Start" or "UnsafeStart") => AmbientAuthority,
            "Thread" or "ThreadPool" or "SynchronizationContext" or "RegisteredWaitHandle" or "Timer" or "PeriodicTimer" or "CancellationTokenSource" => VerifierRules.UnmanagedConcurrency,
            _ => NotAllowed,
        },
        "System.Threading.Tasks" or "System.Threading.Channels" or "System.Timers" => VerifierRules.UnmanagedConcurrency,
        "System.Linq" when type is "ParallelEnumerable" or "ParallelQuery" => VerifierRules.UnmanagedConcurrency,
        "System.IO" or "System.Diagnostics" or "System.Net" or "System.Net.Sockets" or "System.Net.Http" or "System.Net.NetworkInformation" => AmbientAuthority,
        _ when space.StartsWith("System.Runtime.Intrinsics", System.StringComparison.Ordinal) => "SPIN1006",
        _ when space.StartsWith("Internal", System.StringComparison.Ordinal) => VerifierRules.BackDoor,
        _ => NotAllowed,
    };

    private static string OfSystem(string type, string member) => type switch
    {
        "Activator" or "AppDomain" or "RuntimeTypeHandle" or "RuntimeMethodHandle" or "RuntimeFieldHandle" or "Type" => VerifierRules.Reflection,
        "Delegate" or "MulticastDelegate" or "Exception" => VerifierRules.Reflection,
        "TypedReference" or "ArgIterator" or "RuntimeArgumentHandle" => VerifierRules.BackDoor,
        "GC" when member is "AllocateUninitializedArray" => VerifierRules.Uncleared,
        "Console" or "Environment" or "AppContext" or "DateTime" or "DateTimeOffset" or "TimeProvider" or "TimeZoneInfo" or "Random" or "Guid" or "GC" => AmbientAuthority,
        _ => NotAllowed,
    };
}
