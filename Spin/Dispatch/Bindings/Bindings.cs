using System;

namespace Spin;

/// <summary>Changes several bindings at once.</summary>
public static class Bindings
{
    /// <summary>
    /// Uninstalls some handlers and installs others, of one event or of many, at one moment: a raise sees all of the change or nothing
    /// of it, and whoever has seen the change in one event's handlers sees it in all. Where it is refused nothing has changed.
    /// </summary>
    /// <param name="remove">The handlers to uninstall; one that is not installed is left as it is.</param>
    /// <param name="add">The handlers to install, in this order; one that is installed is left as it is.</param>
    /// <exception cref="ArgumentException">A handler is to be both uninstalled and installed, or is named twice.</exception>
    /// <exception cref="UnauthorizedAccessException">The owner of an event denies it.</exception>
    /// <exception cref="InvalidOperationException">
    /// Handlers would have to run in a circle, or two give the result of an event that does not fold results.
    /// </exception>
    /// <exception cref="QuotaExceededException">A spindle would have more handlers installed than the image allows.</exception>
    [Effects(Effects.Allocates | Effects.Blocks | Effects.Reads | Effects.Writes | Effects.Throws)]
    public static void Swap(ReadOnlySpan<Installation> remove, ReadOnlySpan<Installation> add)
    {
        Installation[] removed = remove.ToArray();
        Installation[] added = add.ToArray();
        Check([.. removed, .. added]);
        foreach (Installation installation in added)
        {
            installation.List.Authorize(installation);
        }

        InstallationList.Change(() => new BindingChange(removed, added).Make());
    }

    private static void Check(Installation[] all)
    {
        for (int index = 0; index < all.Length; index++)
        {
            ArgumentNullException.ThrowIfNull(all[index]);
            if (Array.FindIndex(all, other => other == all[index]) != index)
            {
                throw new ArgumentException("A handler is named twice.");
            }
        }
    }
}
