namespace Spin.Analysis.Representation;

/// <summary>Which blocks every path to a block passes, as one row of bits for each block.</summary>
internal sealed class Dominators
{
    private const int WordBits = 64;

    private readonly int _words;
    private readonly ulong[] _rows;

    internal Dominators(FlowGraph graph)
    {
        _words = (graph.Count + WordBits - 1) / WordBits;
        _rows = new ulong[graph.Count * _words];
        Compute(graph);
    }

    /// <summary>Whether every path to a block passes another.</summary>
    internal bool Has(int dominator, int block) => (_rows[(block * _words) + (dominator / WordBits)] & BitOf(dominator)) != 0;

    // All blocks but the entry begin with every block, and lose what a predecessor has not, until nothing changes.
    private void Compute(FlowGraph graph)
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
                Intersect(graph.PredecessorsOf(block), graph.ExceptionalPredecessorsOf(block), common);
                common[block / WordBits] |= BitOf(block);
                changed |= Replace(block, common);
            }
        }
    }

    private void Intersect(BlockNumbers predecessors, BlockNumbers exceptional, ulong[] common)
    {
        for (int word = 0; word < _words; word++)
        {
            ulong bits = predecessors.Count == 0 ? 0 : ulong.MaxValue;
            foreach (int predecessor in predecessors)
            {
                bits &= _rows[(predecessor * _words) + word];
            }

            foreach (int predecessor in exceptional)
            {
                bits &= _rows[(predecessor * _words) + word];
            }

            common[word] = bits;
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
