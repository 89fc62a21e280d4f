namespace Spin.Analysis.Representation;

/// <summary>Which blocks every path to a block passes, as one row of bits for each block.</summary>
internal sealed class Dominators
{
    private const int WordBits = 64;

    private readonly int _words;
    private readonly ulong[] _rows;

    /// <summary>Finds them.</summary>
    /// <param name="graph">The flow.</param>
    /// <param name="exceptional">Whether the ways by which exceptions enter a <c>finally</c> count: what holds on all ways holds on those, while none of them closes a loop.</param>
    internal Dominators(FlowGraph graph, bool exceptional)
    {
        _words = (graph.Count + WordBits - 1) / WordBits;
        _rows = new ulong[graph.Count * _words];
        Compute(graph, exceptional);
    }

    /// <summary>Whether every path to a block passes another.</summary>
    internal bool Has(int dominator, int block) => (_rows[(block * _words) + (dominator / WordBits)] & BitOf(dominator)) != 0;

    // All blocks but the entry begin with every block, and lose what a predecessor has not, until nothing changes.
    private void Compute(FlowGraph graph, bool exceptional)
    {
        for (int i = _words; i < _rows.Length; i++)
        {
            _rows[i] = ulong.MaxValue;
        }

        _rows[0] = BitOf(0);
        ulong[] common = new ulong[_words];
        bool changed = true;
        while (changed)
        {
            changed = false;
            for (int block = 1; block < graph.Count; block++)
            {
                Intersect(graph.PredecessorsOf(block), common);
                if (exceptional && graph.ExceptionalPredecessorsOf(block) is { Count: > 0 } entries)
                {
                    Retain(entries, common);
                }

                common[block / WordBits] |= BitOf(block);
                changed |= Replace(block, common);
            }
        }
    }

    private void Intersect(BlockNumbers predecessors, ulong[] common)
    {
        for (int word = 0; word < _words; word++)
        {
            common[word] = predecessors.Count == 0 ? 0 : ulong.MaxValue;
        }

        Retain(predecessors, common);
    }

    private void Retain(BlockNumbers predecessors, ulong[] common)
    {
        foreach (int predecessor in predecessors)
        {
            for (int word = 0; word < _words; word++)
            {
                common[word] &= _rows[(predecessor * _words) + word];
            }
        }
    }

    private bool Replace(int block, ulong[] common)
    {
        bool changed = false;
        for (int word = 0; word < _words; word++)
        {
            int place = (block * _words) + word;
            changed |= _rows[place] != common[word];
            _rows[place] = common[word];
        }

        return changed;
    }

    private static ulong BitOf(int block) => 1UL << (block % WordBits);
}
