using System;

namespace Spin.Verifier.Metadata;

/// <summary>What an attribute says of a parameter.</summary>
[Flags]
internal enum ParameterTrait
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary><c>in</c> or <c>ref readonly</c>.</summary>
    ReadOnly = 1,

    /// <summary><c>scoped</c>.</summary>
    Scoped = 2,

    /// <summary><c>[UnscopedRef]</c>.</summary>
    Unscoped = 4,

    /// <summary><c>out</c>.</summary>
    Out = 8,
}
