using System;
using System.Collections.Generic;

namespace Spin;

/// <summary>
/// A change of several bindings, of one event or of many, that raises see whole or not at all. Each event first gets a view that is the old
/// one or the next, as this says; one write then decides for all of them.
/// </summary>
/// <param name="removed">The handlers to uninstall.</param>
/// <param name="added">The handlers to install, in this order.</param>
internal sealed class BindingChange(Installation[] removed, Installation[] added)
{
    private volatile bool _committed;

    /// <summary>Whether the next view counts.</summary>
    internal bool IsCommitted => _committed;

    /// <summary>The handlers that are uninstalled.</summary>
    internal Installation[] Removed { get; } = Array.FindAll(removed, static installation => installation.State == InstallationState.Active);

    /// <summary>The handlers that are installed.</summary>
    internal Installation[] Added { get; } = Array.FindAll(added, static installation => installation.State != InstallationState.Active);

    /// <summary>Makes the change. Within <see cref="InstallationList.Change"/>.</summary>
    internal void Make()
    {
        List<InstallationList> lists = FindLists();
        Prepare(lists);
        if (lists.Count > 1)
        {
            lists.ForEach(static list => list.PublishUndecided());
        }

        _committed = true;
        lists.ForEach(static list => list.PublishPrepared());
        foreach (Installation installation in Removed)
        {
            installation.BeginRetiring();
        }
    }

    private List<InstallationList> FindLists()
    {
        List<InstallationList> lists = [];
        foreach (Installation installation in (Installation[])[.. Removed, .. Added])
        {
            if (!lists.Exists(list => list == installation.List))
            {
                lists.Add(installation.List);
            }
        }

        return lists;
    }

    // What can go wrong goes wrong here, before a raise sees anything of it. What is uninstalled makes room in the quota for what is
    // installed; nobody else takes of it within a change.
    private void Prepare(List<InstallationList> lists)
    {
        int activated = 0;
        Array.ForEach(Removed, static installation => installation.Owner.Meters.Installations.Give());
        try
        {
            for (; activated < Added.Length; activated++)
            {
                Added[activated].List.Activate(Added[activated]);
            }

            lists.ForEach(list => list.Prepare(this));
        }
        catch
        {
            foreach (Installation installation in Added.AsSpan(0, activated))
            {
                installation.Deactivate();
            }

            Array.ForEach(Removed, static installation => installation.Owner.Meters.Installations.TryTake());
            throw;
        }
    }
}
