// expects: nothing
// seen by: source, because it is about an image, which is composed of what assemblies declare
// image: Spindle|Corpus|
using Spin;

namespace Corpus;

/// <summary>Answers twice.</summary>
[Spindle]
public sealed partial class Oracle
{
    [Handles<Asked>]
    private int Answer(int question) => question + 1;

    [Handles<Asked>]
    private int AnswerToo(int question) => question - 1;
}

/// <summary>Raised to ask something.</summary>
[Event(Level.Strand, Fold = Fold.Sum)]
public delegate int Asked(int question);
