using System;

namespace Spin;

/// <summary>Holds a handler's key to what the image grants the spindle.</summary>
internal static class InstallGrant
{
    /// <summary>Refuses a key that is missing or not granted.</summary>
    internal static void Check(EventTable table, Grant? grant, bool mustMatch, long? key)
    {
        if (mustMatch && key is null)
        {
            throw new UnauthorizedAccessException(
                $"The owner of {table.EventName} demands a key of every handler: give it in the options.");
        }

        if (key is { } value ? grant?.Allows(value) == false : grant is { Values.IsEmpty: false })
        {
            throw new UnauthorizedAccessException(
                $"The handler's key is outside what the image grants the spindle of {table.EventName}.");
        }
    }
}
