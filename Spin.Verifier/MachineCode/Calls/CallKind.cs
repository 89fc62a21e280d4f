namespace Spin.Verifier.MachineCode;

/// <summary>How code gets into other code.</summary>
internal enum CallKind
{
    /// <summary>A call of a function known at link time.</summary>
    Direct,

    /// <summary>An interface call, through a cell that finds the method when it is first used.</summary>
    Interface,

    /// <summary>A virtual call, through the method table of an object.</summary>
    Virtual,

    /// <summary>A call of a delegate or function pointer, or a jump of unknown target.</summary>
    Pointer,
}
