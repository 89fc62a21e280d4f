namespace Spin.Analysis.Representation;

/// <summary>Finds what a loop of the flow graph was written as.</summary>
internal interface ILoopLocator
{
    /// <summary>The head of the loop that consists of certain blocks, and its keyword.</summary>
    (Site Site, string Keyword) Locate(BlockSet blocks);
}
