namespace Spin.Analysis;

/// <summary>A node of a graph whose strongly connected components are found by <see cref="ComponentWalk{TNode}"/>.</summary>
internal abstract class ComponentNode
{
    private const int Unvisited = -1;

    /// <summary>When it was visited, counted from zero.</summary>
    internal int Index { get; private set; } = Unvisited;

    /// <summary>The smallest index of an open node that is known to be reached from it.</summary>
    internal int Low { get; set; }

    /// <summary>Whether it was visited.</summary>
    internal bool IsVisited => Index != Unvisited;

    /// <summary>Whether its component is not known yet.</summary>
    internal bool IsOpen { get; private set; }

    /// <summary>Notes that it is visited.</summary>
    internal void Open(int index)
    {
        Index = index;
        Low = index;
        IsOpen = true;
    }

    /// <summary>Notes that its component is known.</summary>
    internal void Close() => IsOpen = false;
}
