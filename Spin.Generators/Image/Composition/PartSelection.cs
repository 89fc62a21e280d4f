using System.Collections.Generic;
using System.Linq;
using Spin.Generators.Collections;
using Spin.Generators.Image.File;
using Spin.Generators.Models;

namespace Spin.Generators.Image.Composition;

/// <summary>
/// Decides which parts of the kernel an image has: those that its spindles need by their imports and handlers, and those that the project
/// asks for. What needs a part that the project leaves out is reported (SPIN9009).
/// </summary>
internal sealed class PartSelection
{
    /// <summary>Every part, each before those that it needs: the shell before recovery, the network before random numbers.</summary>
    private static readonly KernelPart[] s_parts = [KernelPart.Shell, KernelPart.Trace, KernelPart.Recovery, KernelPart.Network, KernelPart.Random];

    private readonly HashSet<KernelPart> _parts = [];
    private readonly List<EventModel> _events;
    private readonly EquatableArray<PolicyItem> _policies;

    private PartSelection(List<EventModel> events, EquatableArray<PolicyItem> policies)
    {
        _events = events;
        _policies = policies;
    }

    /// <summary>The names of the parts, in the order of their values.</summary>
    internal EquatableArray<string> Parts =>
        _parts.OrderBy(static part => part).Select(static part => part.ToString()).ToEquatable();

    /// <summary>Decides.</summary>
    /// <param name="file">What the project says.</param>
    /// <param name="events">Every event.</param>
    /// <param name="members">The image's spindles, the nucleus' among them.</param>
    /// <param name="problems">Told of what is needed and left out.</param>
    internal static PartSelection Choose(
        ImageFile file, List<EventModel> events, IReadOnlyList<Member> members, List<Problem> problems)
    {
        PartSelection selection = new(events, file.Policies);
        foreach (KernelPart part in s_parts)
        {
            string[] needs = [.. selection.NeedsOf(part, members)];
            PartChoice choice = file.ChoiceOf(part);
            if (choice == PartChoice.In || (choice == PartChoice.Needed && needs.Length > 0))
            {
                selection._parts.Add(part);
            }
            else if (choice == PartChoice.Out)
            {
                problems.AddRange(needs.Select(need => Problem.Of(RuleIds.LeftOutPart, need, Describe(part), $"Spin{part}")));
            }
        }

        return selection;
    }

    /// <summary>Whether an event can happen in the image.</summary>
    internal bool Has(EventModel model) => Has(model.Part);

    /// <summary>Whether a spindle is part of the image: one of the nucleus is where all is that it needs.</summary>
    internal bool Has(Member member) => !member.IsNucleus || NeedsOf(member.Spindle).All(need => Has(need.Part));

    private static string Describe(KernelPart part) => part switch
    {
        KernelPart.Random => "random numbers",
        KernelPart.Network => "network",
        KernelPart.Recovery => "restarts",
        KernelPart.Trace => "trace",
        _ => "shell",
    };

    private bool Has(KernelPart part) => part == KernelPart.None || _parts.Contains(part);

    private IEnumerable<string> NeedsOf(KernelPart part, IReadOnlyList<Member> members)
    {
        if (part == KernelPart.Random && _parts.Contains(KernelPart.Network))
        {
            yield return "The network";
        }

        if (part == KernelPart.Recovery && _parts.Contains(KernelPart.Shell))
        {
            yield return "The shell";
        }

        foreach (Member member in members.Where(static member => !member.IsNucleus))
        {
            if (part == KernelPart.Recovery && PolicyChoice.Of(member, _policies) is var policy)
            {
                if (policy.Restart is { Attempts: > 0 })
                {
                    yield return $"Spindle '{member.Spindle.Name}', which is restarted when it falls,";
                }
                else if (policy.IsDormant)
                {
                    yield return $"Spindle '{member.Spindle.Name}', which is activated when it is called,";
                }
            }

            foreach ((KernelPart needed, string what) in NeedsOf(member.Spindle))
            {
                if (needed == part)
                {
                    yield return $"Spindle '{member.Spindle.Name}', which {what},";
                }
            }
        }
    }

    private IEnumerable<(KernelPart Part, string What)> NeedsOf(SpindleModel spindle)
    {
        foreach (ImportModel import in spindle.Imports)
        {
            KernelPart part = import.Kind == ImportKind.InstallRight
                ? _events.FirstOrDefault(model => model.RightFullName == import.FullName)?.Part ?? KernelPart.None
                : import.Part;
            yield return (part, $"imports '{import.FullName}'");
        }

        foreach (HandlerModel handler in spindle.Handlers)
        {
            KernelPart part = _events.FirstOrDefault(model => model.FullName == handler.Event)?.Part ?? KernelPart.None;
            yield return (part, $"handles '{handler.Event}'");
        }
    }
}
