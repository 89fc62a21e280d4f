using System;

namespace Spin.Testing;

/// <summary>Unwinds a strand that still waits when its host is disposed of.</summary>
#pragma warning disable CA1064, CA1032 // Nobody outside may catch or create it.
internal sealed class StrandAbandonedException : Exception;
#pragma warning restore CA1064, CA1032
