namespace Spin.Verifier;

/// <summary>The rules that only compiled code can break, and those of the analyzers that are judged again here.</summary>
public static class VerifierRules
{
    /// <summary>Pointers and function pointers.</summary>
    public const string Pointers = "SPIN1002";

    /// <summary>Pinned variables.</summary>
    public const string Pinned = "SPIN1003";

    /// <summary>Memory on the stack otherwise than as a span of a small constant size.</summary>
    public const string StackMemory = "SPIN1004";

    /// <summary>Foreign code.</summary>
    public const string ForeignCode = "SPIN1005";

    /// <summary>Reflection.</summary>
    public const string Reflection = "SPIN1008";

    /// <summary>Overlapping fields.</summary>
    public const string Layout = "SPIN1011";

    /// <summary>Variables that are not cleared.</summary>
    public const string Uncleared = "SPIN1012";

    /// <summary>Attributes and members by which the compiler's or the runtime's checks are passed by.</summary>
    public const string BackDoor = "SPIN1013";

    /// <summary>Finalizers.</summary>
    public const string Finalizer = "SPIN1014";

    /// <summary>Bytes seen as a type of which not all bytes are values.</summary>
    public const string View = "SPIN1016";

    /// <summary>Structures that two levels read and write.</summary>
    public const string TornStruct = "SPIN1019";

    /// <summary>Code or types that are not type-safe.</summary>
    public const string TypeSafety = "SPIN1020";

    /// <summary>Metadata that no C# compiler writes for a spindle.</summary>
    public const string Metadata = "SPIN1021";

    /// <summary>Members that are not visible from where they are used.</summary>
    public const string Visibility = "SPIN1022";

    /// <summary>References to what the image does not link.</summary>
    public const string Resolution = "SPIN1023";

    /// <summary>Assemblies that take a name which is not theirs to take.</summary>
    public const string Names = "SPIN1024";

    /// <summary>Tables of events, and the bindings of spindles.</summary>
    public const string ForeignRaise = "SPIN3014";

    /// <summary>Handles of handlers that are thrown away.</summary>
    public const string DiscardedInstallation = "SPIN3015";

    /// <summary>A spindle's constructor that asks for what no image can give.</summary>
    public const string NotAService = "SPIN4001";

    /// <summary>A right in a static.</summary>
    public const string CapabilityInStatic = "SPIN4003";

    /// <summary>A right handed to another assembly.</summary>
    public const string CapabilityLeak = "SPIN4004";

    /// <summary>A cast that makes more of a reference than was given.</summary>
    public const string ForeignCast = "SPIN4005";

    /// <summary>A static that can change.</summary>
    public const string StaticState = "SPIN4006";

    /// <summary>Internals that another assembly can change.</summary>
    public const string ExposedInternals = "SPIN4009";

    /// <summary>Types that take the kernel's place.</summary>
    public const string ClosedInterface = "SPIN4010";

    /// <summary>Threads, timers and tasks.</summary>
    public const string UnmanagedConcurrency = "SPIN4011";

    /// <summary>What is taken and not given back.</summary>
    public const string NotReleased = "SPIN5001";

    /// <summary>What is used after it was given back.</summary>
    public const string UsedAfterRelease = "SPIN5002";

    /// <summary>What is given back twice.</summary>
    public const string ReleasedTwice = "SPIN5003";

    /// <summary>Arguments of an event that are kept.</summary>
    public const string PayloadKept = "SPIN5004";

    /// <summary>Locks that are entered in two orders.</summary>
    public const string LockOrder = "SPIN5006";

    /// <summary>State that is shared with interrupt level.</summary>
    public const string SharedWithInterrupt = "SPIN6001";

    /// <summary>Locks that are shared with interrupt level.</summary>
    public const string LockSharedWithInterrupt = "SPIN6002";

    /// <summary>Shared state that is changed in two steps.</summary>
    public const string LostUpdate = "SPIN6003";

    /// <summary>Flags that are polled by ordinary reads.</summary>
    public const string PolledFlag = "SPIN6004";

    /// <summary>Collections that are changed while they are walked over.</summary>
    public const string ChangedWhileIterated = "SPIN6005";
}
