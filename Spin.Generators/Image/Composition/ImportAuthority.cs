using System.Collections.Generic;
using System.Linq;
using Spin.Generators.Models;

namespace Spin.Generators.Image.Composition;

/// <summary>Judges whether a spindle may have what it imports (SPIN4002).</summary>
internal static class ImportAuthority
{
    /// <summary>Judges one import.</summary>
    internal static ImageImport Judge(
        ImageSpindle spindle, ImportModel import, List<EventModel> events, List<Problem> problems)
    {
        if (import.Kind != ImportKind.InstallRight)
        {
            bool granted = !spindle.IsRestricted || spindle.FindGrant(import.FullName) >= 0;
            Report(granted, spindle, import.FullName, $"add '{Last(import.FullName)}' to its Grant", problems);
            return new ImageImport(import, null, -1, false, granted);
        }

        if (events.FirstOrDefault(model => model.RightFullName == import.FullName) is not { } target)
        {
            Report(false, spindle, import.FullName, "no event of this image has that install right", problems);
            return new ImageImport(import, null, -1, false, false);
        }

        bool isOwner = target.Assembly == spindle.Spindle.Assembly || spindle.IsNucleus;
        int grant = isOwner ? -1 : spindle.FindGrant(target.FullName);
        bool allowed = isOwner || Allows(target.Authority, spindle, grant);
        Report(
            allowed,
            spindle,
            import.FullName,
            target.Authority == InstallAuthority.Owner
                ? $"'{target.FullName}' lets only its own assembly install handlers; remove the parameter"
                : $"add '{target.Name}' to its Grant",
            problems);
        return new ImageImport(
            import, target.FullName, grant, target.MustMatch && !isOwner && spindle.IsRestricted, allowed)
        {
            MayCancel = target.Cancels is { } cancels && (isOwner || Allows(cancels, spindle, grant)),
        };
    }

    private static bool Allows(InstallAuthority authority, ImageSpindle spindle, int grant) => authority switch
    {
        InstallAuthority.Anyone => true,
        InstallAuthority.Granted => !spindle.IsRestricted || grant >= 0,
        _ => false,
    };

    private static void Report(bool granted, ImageSpindle spindle, string what, string remedy, List<Problem> problems)
    {
        if (!granted)
        {
            problems.Add(Problem.Of(RuleIds.NotGranted, spindle.Spindle.FullName, what, remedy));
        }
    }

    private static string Last(string fullName) => fullName.Substring(fullName.LastIndexOf('.') + 1);
}
