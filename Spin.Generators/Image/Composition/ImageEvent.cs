using System.Linq;
using Spin.Generators.Collections;
using Spin.Generators.Models;

namespace Spin.Generators.Image.Composition;

/// <summary>An event with the handlers that an image binds to it, in the order of dispatch.</summary>
/// <param name="Event">The event.</param>
/// <param name="Handlers">The handlers.</param>
/// <param name="IsInstallable">Whether anything in the image can install handlers at run time, or impose guards on them.</param>
internal sealed record ImageEvent(EventModel Event, EquatableArray<ImageHandler> Handlers, bool IsInstallable)
{
    /// <summary>Whether a spindle that has a state can be one of those that install handlers.</summary>
    internal bool InstallsState { get; init; }

    /// <summary>Whether a raise can end with a handler that was installed at run time.</summary>
    internal bool InstallsCancelling { get; init; }

    /// <summary>Whether a raise can end before its last handler.</summary>
    internal bool Cancels => InstallsCancelling || Handlers.Any(static handler => handler.Handler.Cancels);

    /// <summary>How many of the handlers, the first ones, are filters.</summary>
    internal int FilterCount => Handlers.Count(static handler => handler.Handler.IsFilter);

    /// <summary>The name of the generated table's class.</summary>
    internal string TableName => Event.FullName.Replace('.', '_');
}
