using System;

namespace Spin.Verifier.Metadata;

/// <summary>What the reader of metadata throws at what is not metadata.</summary>
internal static class UnreadableMetadata
{
    /// <summary>Whether an exception says that metadata cannot be read.</summary>
    internal static bool Is(Exception failure) => failure is
        BadImageFormatException or ArgumentException or InvalidCastException or InvalidOperationException or OverflowException or IndexOutOfRangeException;
}
