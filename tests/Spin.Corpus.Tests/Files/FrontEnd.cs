using System;

namespace Spin.Corpus.Tests.Files;

/// <summary>Where Spin judges a spindle.</summary>
[Flags]
internal enum FrontEnd
{
    /// <summary>Nowhere.</summary>
    None = 0,

    /// <summary>The analyzers, while it is typed and compiled.</summary>
    Source = 1,

    /// <summary>The verifier, on the compiled assembly.</summary>
    Compiled = 2,

    /// <summary>Both.</summary>
    Both = Source | Compiled,
}
