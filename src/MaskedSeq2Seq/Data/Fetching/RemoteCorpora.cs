using MaskedSeq2Seq.Configuration;

namespace MaskedSeq2Seq.Data;

/// <summary>The public data sets by name. A new one is an entry here.</summary>
public static class RemoteCorpora
{
    // A commit, not a branch: what lies under these addresses cannot change.
    private const string Multi30kFolder =
        "https://raw.githubusercontent.com/multi30k/dataset/2cc0f2d7c615b60e07e2d51bb5edc004444d7e0e/data/task1/tok/";

    private const string CmudictFolder =
        "https://raw.githubusercontent.com/cmusphinx/cmudict/0f8072f814306c5ee4fbf992ed853601b12c01f9/";

    private static readonly RemoteCorpus[] All =
    [
        new(
            "multi30k",
            "German and English image captions, tokenised and lower-cased: 29,000 pairs, 1,014 and 1,000 to test with",
            "Multi30k (Elliott et al. 2016), captions of Flickr30k: for non-commercial research only; cite the paper",
            [
                Multi30k("train.de", 2150008, "cb5a23529b65ec2061f1dc446192a9c37382b63cc75f81a0be59d34894b3a505"),
                Multi30k("train.en", 1837696, "08925f8e0572bcd5a006702fc5fe20e2d77c6917d4eebd576fc20de6693c2119"),
                Multi30k("val.de", 77273, "97232bd273eceb7207f689527386a97e4be2616b18ada47576bdaf96c8ae1f00"),
                Multi30k("val.en", 64608, "46573ce391ae227f1c72f873392436a20ef18e0a6d518098cfbd70b77c8572ec"),
                Multi30k("test_2016_flickr.de", 71917,
                    "c6a33d39d48f9f510de147651316cd9d918e09ad0219df734a2f16b6baccacc4"),
                Multi30k("test_2016_flickr.en", 63307,
                    "5b7f32627cf99eced828311b955dae9800bb52bc8b91cf8b6526829e605b29d2"),
            ]),
        new(
            "cmudict",
            "126,000 English words and how they are spoken",
            "CMU Pronouncing Dictionary, Carnegie Mellon University: BSD 2-clause, free for any use with its notice",
            [
                new(
                    "cmudict.dict",
                    new Uri(CmudictFolder + "cmudict.dict"),
                    3618488,
                    "81917843c7f44ce2b094ac63873c2c7a4cf802040792c455ba3ca406891c3d22"),
            ]),
    ];

    /// <summary>The names of all data sets.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(corpus => corpus.Name)];

    /// <summary>The data set of that name.</summary>
    /// <exception cref="InputException">There is none; the message names the nearest.</exception>
    public static RemoteCorpus Find(string name) =>
        All.FirstOrDefault(corpus => corpus.Name == name)
        ?? throw new InputException($"there is no data set `{name}` to fetch: {NearestName.Hint(name, Names)}");

    private static RemoteFile Multi30k(string name, long bytes, string hash)
    {
        var language = Path.GetExtension(name);
        var part = Path.GetFileNameWithoutExtension(name);
        return new RemoteFile(name, new Uri($"{Multi30kFolder}{part}.lc.norm.tok{language}"), bytes, hash);
    }
}
