using System;
using System.Collections.Generic;
using System.Linq;
using Spin.Generators.Collections;
using Spin.Generators.Models;

namespace Spin.Generators.Image.Composition;

/// <summary>
/// Composes an image: which spindles, what each may have, which handlers are bound in which order. Pure: the generator emits what
/// comes out, the analyzer reports the problems. What may not be is not bound, and never silently.
/// </summary>
internal static class ImageComposer
{
    /// <summary>Composes an image.</summary>
    internal static ImageModel Compose(ImageSources sources)
    {
        List<Problem> problems = [];
        VersionCheck.Check(sources, problems);
        List<EventModel> events = AllEvents(sources);
        IReadOnlyList<Member> members = ActivationOrder.Sort(Membership.Choose(sources, problems), problems);
        PartSelection parts = PartSelection.Choose(sources.File, events, members, problems);
        GrantResolver grants = new(events, members);
        List<ImageSpindle> spindles = [];
        foreach (Member member in members.Where(parts.Has))
        {
            spindles.Add(Admit(spindles, member, grants, events, problems) with
            {
                Policy = PolicyChoice.Of(member, sources.File.Policies),
            });
        }

        PolicyChoice.Check(sources.File.Policies, members, problems);
        CheckNames(spindles, problems);
        List<ImageEvent> bound = events.Where(parts.Has).Select(model => BindEvent(model, spindles, sources, problems)).ToList();
        return new ImageModel(
            sources.Project,
            spindles.Select(static spindle => spindle with { Spindle = spindle.Spindle.WithoutMembers() }).ToEquatable(),
            bound.ToEquatable(),
            parts.Parts,
            problems.ToEquatable())
        {
            Verifier = sources.File.Verifier,
            Ports = spindles.SelectMany(static spindle => spindle.Imports).Select(static import => import.Import.Port).OfType<PortModel>()
                .GroupBy(static port => port.FullName).Select(static same => same.First())
                .OrderBy(static port => port.FullName, StringComparer.Ordinal).ToEquatable(),
        };
    }

    private static List<EventModel> AllEvents(ImageSources sources) =>
        sources.References.SelectMany(static manifest => manifest.Events)
            .Concat(sources.Events)
            .OrderBy(static model => model.FullName, StringComparer.Ordinal)
            .ToList();

    private static ImageSpindle Admit(
        List<ImageSpindle> before, Member member, GrantResolver grants, List<EventModel> events, List<Problem> problems)
    {
        ImageSpindle spindle = new(
            before.Count,
            member.Spindle,
            member.IsNucleus,
            member.IsRestricted,
            grants.Resolve(member, problems).ToEquatable(),
            EquatableArray<ImageImport>.Empty);
        return spindle with
        {
            Imports = member.Spindle.Imports
                .Select(import => import.Kind == ImportKind.Port
                    ? PortAuthority.Judge(spindle, import, before, problems)
                    : ImportAuthority.Judge(spindle, import, events, problems))
                .ToEquatable(),
        };
    }

    private static ImageEvent BindEvent(
        EventModel model, List<ImageSpindle> spindles, ImageSources sources, List<Problem> problems)
    {
        List<ImageHandler> handlers = [];
        foreach (ImageSpindle spindle in spindles)
        {
            foreach (HandlerModel handler in spindle.Spindle.Handlers.Where(handler => handler.Event == model.FullName))
            {
                if (HandlerAuthority.Admit(spindle, handler, model, problems) is { } bound)
                {
                    handlers.Add(bound);
                }
            }
        }

        OrderingCheck.CheckTargets(model, handlers, sources, problems);
        IReadOnlyList<ImageHandler> sorted = HandlerOrdering.Sort(handlers, out IReadOnlyList<ImageHandler> cycle);
        OrderingCheck.CheckCycle(model, cycle, problems);
        ResultCheck.Check(model, sorted, problems);
        ImageSpindle[] installers = [.. spindles.Where(spindle => spindle.Imports.Any(import => import.Event == model.FullName && import.IsGranted))];
        return new ImageEvent(model, sorted.ToEquatable(), model.HasAuthorizer || installers.Length > 0)
        {
            InstallsState = installers.Any(static spindle => spindle.HasState),
            InstallsCancelling = installers.Any(spindle => spindle.Imports.Any(import => import.Event == model.FullName && import.MayCancel)),
        };
    }

    private static void CheckNames(List<ImageSpindle> spindles, List<Problem> problems)
    {
        foreach (IGrouping<string, ImageSpindle> same in spindles.GroupBy(static spindle => spindle.Spindle.Name))
        {
            if (same.Skip(1).FirstOrDefault() is { } second)
            {
                problems.Add(Problem.Of(
                    RuleIds.DuplicateName, same.Key, same.First().Spindle.FullName, second.Spindle.FullName));
            }
        }
    }
}
