using System;

namespace Spin.Analysis.Loops;

/// <summary>How a statement may have to do with a place.</summary>
[Flags]
internal enum Touch : byte
{
    /// <summary>Not at all.</summary>
    None = 0,

    /// <summary>It assigns the place itself.</summary>
    Assigns = 1,

    /// <summary>It writes what may be the place by another name, or takes a reference to it.</summary>
    Obscures = 2,

    /// <summary>It is a call that may change the place.</summary>
    Calls = 4,

    /// <summary>The place may have another value after it.</summary>
    Changes = 8,
}
